package dev.trainyard.architecture.planted.adapters.alpha;

import dev.trainyard.architecture.planted.adapters.beta.Beta;
import dev.trainyard.architecture.planted.application.service.ShuntingService;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

/** Breaks: adapters never meet, the door, injection, entities, names. */
@Entity
public class AlphaImpl {
  @Inject @Nullable Beta beta;
  @Nullable ShuntingService service;
}
