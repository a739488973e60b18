package dev.trainyard.adapters.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class JobPanache implements PanacheRepositoryBase<JobEntity, Long> {}
