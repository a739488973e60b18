/**
 * The use cases' code, behind one public door, {@link dev.trainyard.application.service.UseCases}.
 */
@NullMarked
package dev.trainyard.application.service;

import org.jspecify.annotations.NullMarked;
