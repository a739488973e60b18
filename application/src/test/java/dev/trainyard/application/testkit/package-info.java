/**
 * Honest fakes of the outbound ports, and the contracts that fakes and real adapters both keep.
 * Anyone's tests may use them.
 */
@NullMarked
package dev.trainyard.application.testkit;

import org.jspecify.annotations.NullMarked;
