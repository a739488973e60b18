/** A TCP proxy that harms what goes through it, on demand and at run time; of use to anyone. */
@NullMarked
package dev.trainyard.chaos.proxy;

import org.jspecify.annotations.NullMarked;
