package dev.trainyard.adapters.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "place")
@SuppressWarnings("NullAway.Init") // Hibernate fills it in
class PlaceEntity {
  @Id int id;
  String project;
  String location;
}
