/**
 * Trainyard's own REST resources under {@code /trainyard/v1}. Here is what all of them share; they
 * reach the use cases and nothing else.
 */
@NullMarked
package dev.trainyard.adapters.web;

import org.jspecify.annotations.NullMarked;
