/** The use cases on honest fakes. */
@NullMarked
package dev.trainyard.application.service;

import org.jspecify.annotations.NullMarked;
