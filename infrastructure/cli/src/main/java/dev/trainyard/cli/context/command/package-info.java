/** The commands about contexts: create, set, use, list, describe, delete. */
@NullMarked
package dev.trainyard.cli.context.command;

import org.jspecify.annotations.NullMarked;
