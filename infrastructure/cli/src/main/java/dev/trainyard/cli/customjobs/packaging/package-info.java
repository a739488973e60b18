/**
 * The seam to what makes an image, or a package in a bucket, of local code. Custom jobs ask; who
 * builds is handed in from outside.
 */
@NullMarked
package dev.trainyard.cli.customjobs.packaging;

import org.jspecify.annotations.NullMarked;
