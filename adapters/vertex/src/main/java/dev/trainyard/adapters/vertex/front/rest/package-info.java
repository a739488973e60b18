/** The REST half of the front: Google's HTTP rules, read from the descriptors of the methods. */
@NullMarked
package dev.trainyard.adapters.vertex.front.rest;

import org.jspecify.annotations.NullMarked;
