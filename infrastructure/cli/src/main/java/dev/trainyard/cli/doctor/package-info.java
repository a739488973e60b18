/** Looks at this machine and says, in words, what is missing and what to do about it. */
@NullMarked
package dev.trainyard.cli.doctor;

import org.jspecify.annotations.NullMarked;
