/**
 * What Vertex AI custom training offers: machines, accelerators and regions, read once from a dated
 * list. Whoever needs to know what a machine type is may ask here.
 */
@NullMarked
package dev.trainyard.domain.catalog;

import org.jspecify.annotations.NullMarked;
