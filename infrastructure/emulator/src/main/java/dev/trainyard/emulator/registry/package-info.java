/**
 * The stand-in for Container Registry and Artifact Registry: the OCI distribution specification
 * below {@code /v2/}, on a folder of the emulator's own.
 */
@NullMarked
package dev.trainyard.emulator.registry;

import org.jspecify.annotations.NullMarked;
