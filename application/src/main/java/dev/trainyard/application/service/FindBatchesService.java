package dev.trainyard.application.service;

import dev.trainyard.application.port.BatchCount;
import dev.trainyard.application.port.in.FindBatchesUseCase;
import dev.trainyard.application.port.out.JobArchive;
import java.util.List;

record FindBatchesService(JobArchive archive) implements FindBatchesUseCase {
  @Override
  public Page find(Query query) {
    List<BatchCount> batches =
        archive.batches(query.project(), query.pageToken(), query.pageSize() + 1);
    if (batches.size() <= query.pageSize()) {
      return new Page(batches, "");
    }
    List<BatchCount> page = batches.subList(0, query.pageSize());
    return new Page(page, page.getLast().batch());
  }
}
