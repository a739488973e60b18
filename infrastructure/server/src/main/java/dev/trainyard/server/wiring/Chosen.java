package dev.trainyard.server.wiring;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The API budget that holds for the Vertex that was chosen. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@interface Chosen {}
