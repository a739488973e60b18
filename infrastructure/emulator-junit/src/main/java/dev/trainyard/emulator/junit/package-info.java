/**
 * The emulator in tests of Java programs: as a JUnit extension, or as something that Testcontainers
 * starts and stops. It runs in the test's own JVM; no container engine is needed.
 */
@NullMarked
package dev.trainyard.emulator.junit;

import org.jspecify.annotations.NullMarked;
