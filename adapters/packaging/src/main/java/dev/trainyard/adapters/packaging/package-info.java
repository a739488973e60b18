/**
 * Makes container images of training code with Jib Core, and brings them to registries: no Docker
 * engine. {@code PackagingSettings} and {@code JibImageBuilder} are the door.
 */
@NullMarked
package dev.trainyard.adapters.packaging;

import org.jspecify.annotations.NullMarked;
