package dev.trainyard.application.service;

import dev.trainyard.application.port.PlaceCount;
import dev.trainyard.application.port.in.CountQueuesUseCase;
import dev.trainyard.application.port.out.Census;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

record CountQueuesService(Census census) implements CountQueuesUseCase {
  @Override
  public List<Queue> count(String project) {
    Map<String, List<PlaceCount>> places = new TreeMap<>();
    for (PlaceCount count : census.places(project)) {
      places.computeIfAbsent(count.place().project(), _ -> new ArrayList<>()).add(count);
    }
    return places.entrySet().stream()
        .map(entry -> new Queue(entry.getKey(), entry.getValue()))
        .toList();
  }
}
