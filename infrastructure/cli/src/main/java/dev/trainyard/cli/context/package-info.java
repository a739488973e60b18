/**
 * Where a command goes: named contexts, kept in a file, and the one place that weighs flags,
 * environment, context and what runs here against each other.
 */
@NullMarked
package dev.trainyard.cli.context;

import org.jspecify.annotations.NullMarked;
