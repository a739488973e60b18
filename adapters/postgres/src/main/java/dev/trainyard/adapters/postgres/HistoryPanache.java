package dev.trainyard.adapters.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class HistoryPanache implements PanacheRepositoryBase<HistoryEntity, HistoryEntity.Key> {}
