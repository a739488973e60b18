package dev.trainyard.cli.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.api.CommandFailedException;
import dev.trainyard.cli.api.Json;
import dev.trainyard.cli.format.filter.Filter;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {
  private static final InstantSource NOON =
      InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z"));
  private static final JsonNode JOB =
      Json.parse(
          """
          {"name": "projects/p/locations/l/customJobs/7", "displayName": "My Café job",
           "state": "JOB_STATE_RUNNING", "createTime": "2026-03-01T11:00:00.5Z",
           "labels": {"team": "yard", "tier-1": "gold"}, "empty": [],
           "jobSpec": {"enableWebAccess": true, "workerPoolSpecs": [
             {"replicaCount": "1", "machineSpec": {"machineType": "n1-standard-4"}},
             {"replicaCount": "12", "machineSpec": {"machineType": "n1-highmem-2"}}]}}
          """);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "state=JOB_STATE_RUNNING",
        "state=job_state_running",
        "state:running",
        "state:JOB_*",
        "state:*ing",
        "state:j*g",
        "state=(JOB_STATE_FAILED, JOB_STATE_RUNNING)",
        "state:(failed running)",
        "state!=JOB_STATE_FAILED",
        "state ~ ^JOB.*NING$",
        "state!~FAILED",
        "displayName:cafe",
        "displayName=\"my cafe job\"",
        "displayName='My Café job'",
        "labels.team=yard",
        "labels.\"tier-1\"=gold",
        "labels.tier-1:*",
        "labels:team",
        "labels:gold",
        "-labels.nothing:*",
        "labels.nothing!=x",
        "jobSpec.workerPoolSpecs.machineSpec.machineType=n1-highmem-2",
        "jobSpec.workerPoolSpecs[0].machineSpec.machineType:standard",
        "jobSpec.workerPoolSpecs[-1].replicaCount>2",
        "jobSpec.workerPoolSpecs[].replicaCount>=12",
        "jobSpec.workerPoolSpecs[1].replicaCount=12.0",
        "job_spec.worker_pool_specs[1].replica_count<=12",
        "jobSpec.enableWebAccess=true",
        "name.basename()=7",
        "name.segment(1)=p",
        "createTime>2026-03-01T10:00:00Z",
        "createTime>2026-02-28",
        "createTime>=-P1D",
        "createTime<-PT59M",
        "createTime<2026-03-01T13:00:00+01:00",
        "createTime=2026-03-01T11:00:00.500Z",
        "running",
        "STANDARD",
        "NOT state:failed",
        "state:running AND labels.team:*",
        "state:failed OR labels.team=yard",
        "state:running labels.team=yard",
        "state:failed OR state:running labels.team=yard",
        "(state:failed AND labels.team=x) OR name:customJobs",
        "NOT (state:failed OR labels.team=x)"
      })
  void chooses(String filter) {
    assertThat(Filter.read(filter, NOON).matches(JOB)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "state=RUNNING",
        "state:fail*",
        "state:*JOB",
        "state=(A B)",
        "state!=JOB_STATE_RUNNING",
        "state~^RUNNING",
        "labels.team=yar",
        "labels.nothing:*",
        "labels.nothing=x",
        "-labels.team:*",
        "createTime>2026-03-01T11:30:00Z",
        "createTime<-P1D",
        "endTime>2026-01-01",
        "endTime<2027-01-01",
        "jobSpec.workerPoolSpecs[0].replicaCount>9",
        "jobSpec.workerPoolSpecs[5].replicaCount=1",
        "jobSpec.workerPoolSpecs.nothing>0",
        "jobSpec.nothing>0",
        "jobSpec.workerPoolSpecs.nothing:*",
        "empty>0",
        "absent",
        "state:running AND labels.team=x",
        "NOT state:running"
      })
  void passesOver(String filter) {
    assertThat(Filter.read(filter, NOON).matches(JOB)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a=1 AND b=2 OR c=3 | Parentheses are needed",
        "a=1 AND | A term is expected",
        "OR a=1 | A term is expected",
        "(a=1 | ')' expected",
        "a=1) | not expected here",
        "a=(1 | ')' expected",
        "a==1 | no such operator",
        "a= AND b=1 | A value is expected",
        "a='x | is not closed",
        "a~( | A value is expected",
        "a= | A value is expected",
        "a~[ | no regular expression",
        "a:b*c* | At most one *",
        "a[x]=1 | is no index",
        "a.frobnicate()=1 | There is no transform frobnicate"
      })
  void refusesWhatIsNoFilterAndSaysWhere(String row) {
    int bar = row.indexOf(" | ");
    assertThatThrownBy(() -> Filter.read(row.substring(0, bar), NOON))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageStartingWith("--filter: ")
        .hasMessageContaining("*HERE*")
        .hasMessageContaining(row.substring(bar + 3));
  }
}
