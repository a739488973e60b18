/** Making a job of flags and a file, and handing it in. */
@NullMarked
package dev.trainyard.cli.customjobs.create;

import org.jspecify.annotations.NullMarked;
