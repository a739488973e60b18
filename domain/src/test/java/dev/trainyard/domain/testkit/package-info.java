/** Situations of the domain for every module's tests; all of them valid, all of them fixed. */
@NullMarked
package dev.trainyard.domain.testkit;

import org.jspecify.annotations.NullMarked;
