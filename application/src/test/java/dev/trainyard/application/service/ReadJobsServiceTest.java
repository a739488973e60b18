package dev.trainyard.application.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.application.port.in.FindJobsUseCase;
import dev.trainyard.application.port.in.FindJobsUseCase.Page;
import dev.trainyard.application.port.in.FindJobsUseCase.Query;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Scope;
import dev.trainyard.domain.testkit.Places;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadJobsServiceTest {
  private final House house = new House();
  private final FindJobsUseCase find = UseCases.findJobs(house.rows);

  @Test
  void pagesNewestFirstAndStaysPutWhileJobsArrive() {
    JobId oldest = house.aJob("a");
    JobId middle = house.aJob("b");
    JobId newest = house.aJob("c");
    Page first = page("");
    assertThat(ids(first)).containsExactly(newest, middle);
    house.aJob("d");
    Page second = page(first.nextPageToken());
    assertThat(ids(second)).containsExactly(oldest);
    assertThat(second.nextPageToken()).isEmpty();
  }

  private Page page(String token) {
    return find.find(new Query(Scope.of(Places.aPlace()), Set.of(), "", 2, token));
  }

  private static List<JobId> ids(Page page) {
    return page.jobs().stream().map(view -> view.job().id()).toList();
  }
}
