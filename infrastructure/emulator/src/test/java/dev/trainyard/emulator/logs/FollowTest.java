package dev.trainyard.emulator.logs;

import static dev.trainyard.emulator.logs.LogHouse.logs;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.aiplatform.v1.CustomJob;
import dev.trainyard.emulator.run.job.Ending;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FollowTest {
  @TempDir Path state;
  private LogHouse house;
  private CustomJob job;

  @BeforeEach
  void open() throws IOException {
    house = new LogHouse(state);
    job = house.aJob();
    house.write(job, "workerpool0-0", "01 stdout one");
  }

  @AfterEach
  void close() throws IOException {
    house.close();
  }

  private Reader follow(String query, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://" + house.rest.endpoint() + logs(job) + query));
    if (headers.length > 0) {
      request.headers(headers);
    }
    var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream());
    assertThat(answer.headers().firstValue("content-type").orElse(""))
        .startsWith("text/event-stream");
    return new Reader(answer.body());
  }

  /** Server-sent events, as they come. */
  private static final class Reader {
    private final BufferedReader in;

    Reader(InputStream in) {
      this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /** The next event's lines, without signs of life. */
    List<String> next() throws IOException {
      List<String> event = block();
      while (!event.isEmpty() && event.getFirst().startsWith(":")) {
        event = block();
      }
      return event;
    }

    List<String> block() throws IOException {
      List<String> lines = new ArrayList<>();
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        lines.add(line);
      }
      return lines;
    }
  }

  @Test
  void sendsLinesAsTheyAreWrittenAndHowTheJobEnded() throws Exception {
    Reader reader = follow("/workerpool0-0?follow=true");
    assertThat(reader.next()).element(1).asString().contains("\"text\":\"one\"");
    house.write(job, "workerpool0-0", "02 stderr two");
    assertThat(reader.next()).element(1).asString().contains("\"stream\":\"stderr\"", "two");

    house.write(job, "workerpool0-0", "03 stdout last");
    house.jobs.ended(job.getName(), new Ending.Failed(3, "it broke"));

    assertThat(reader.next()).element(1).asString().contains("last");
    assertThat(reader.next())
        .contains("event: end")
        .last()
        .asString()
        .isEqualTo(
            "data: {\"state\":\"JOB_STATE_FAILED\",\"error\":{\"code\":3,\"message\":\"it broke\"}}");
    assertThat(reader.block()).isEmpty();
  }

  @Test
  void joinsReplicasThatComeLater() throws Exception {
    Reader reader = follow(":all?follow=true&format=text");
    assertThat(reader.next()).element(1).asString().endsWith("workerpool0-0 stdout one");
    house.write(job, "workerpool1-1", "02 stdout two");
    assertThat(reader.next())
        .contains("data: 2026-11-23T12:00:02.000000Z workerpool1-1 stdout two");
  }

  @Test
  void goesOnWhereAReaderWasCutOff() throws Exception {
    house.write(job, "workerpool1-0", "02 stdout two", "04 stdout four");
    house.write(job, "workerpool0-0", "03 stdout three");
    Reader first = follow(":all?follow=true");
    assertThat(first.next()).last().asString().contains("one");
    List<String> second = first.next();
    assertThat(second).last().asString().contains("two");
    String id = second.getFirst().replaceFirst("id: ", "");

    Reader again = follow(":all?follow=true&tail=1", "Last-Event-ID", id);

    assertThat(again.next()).last().asString().contains("three");
    assertThat(again.next()).last().asString().contains("four");
  }

  @Test
  void startsWithTheLastLinesIfAsked() throws Exception {
    house.write(job, "workerpool0-0", "02 stdout two");
    Reader reader = follow("/workerpool0-0?follow=true&tail=0");
    house.write(job, "workerpool0-0", "03 stdout three");
    assertThat(reader.next()).last().asString().contains("three");
  }

  @Test
  void waitsForALogThatIsNotThereYet() throws Exception {
    Reader reader = follow("/workerpool1-1?follow=true");
    house.write(job, "workerpool1-1", "02 stdout here");
    assertThat(reader.next()).last().asString().contains("here");
  }

  @Test
  void givesASignOfLifeWhileNothingIsWritten() throws Exception {
    Reader reader = follow("/workerpool0-0?follow=true&tail=0");
    assertThat(reader.block()).containsExactly(": still here");
    assertThat(reader.block()).containsExactly(": still here");
  }

  @Test
  void sendsALogThatIsOverAndItsEndAtOnce() throws Exception {
    house.jobs.ended(job.getName(), Ending.SUCCEEDED);
    Reader reader = follow(":all?follow=true");
    assertThat(reader.next()).last().asString().contains("one");
    assertThat(reader.next()).contains("event: end", "data: {\"state\":\"JOB_STATE_SUCCEEDED\"}");
  }

  @Test
  void letsASlowReaderWaitForItselfOnly() throws Exception {
    String line = "2026-11-23T12:00:02.000000Z stdout " + "x".repeat(1000) + "\n";
    for (int i = 0; i < 20; i++) {
      house.append(job, "workerpool1-0", line.repeat(1000));
    }
    String[] address = house.rest.endpoint().split(":");
    try (Socket slow = new Socket(address[0], Integer.parseInt(address[1]))) {
      slow.setSoTimeout(20_000);
      String request = "GET %s/workerpool1-0?format=text HTTP/1.1\r\nHost: x\r\n\r\n";
      slow.getOutputStream().write(request.formatted(logs(job)).getBytes(StandardCharsets.UTF_8));
      assertThat(slow.getInputStream().read()).isEqualTo('H');
      for (int i = 0; i < 20; i++) {
        assertThat(house.rest.get(logs(job) + "/workerpool0-0").status()).isEqualTo(200);
      }
      assertThat(rest(slow)).isGreaterThan(20_000_000);
    }
  }

  private static long rest(Socket slow) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long all = 0;
    String end = "";
    while (!end.endsWith("0\r\n\r\n")) {
      int read = slow.getInputStream().read(buffer);
      assertThat(read).isPositive();
      all += read;
      end = new String(buffer, Math.max(0, read - 8), Math.min(8, read), StandardCharsets.UTF_8);
    }
    return all;
  }

  @Test
  void needsNoThreadForEachOfItsReaders() throws Exception {
    List<Socket> readers = new ArrayList<>();
    String[] address = house.rest.endpoint().split(":");
    int before = Thread.getAllStackTraces().size();
    try {
      for (int i = 0; i < 300; i++) {
        Socket reader = new Socket(address[0], Integer.parseInt(address[1]));
        reader.setSoTimeout(20_000);
        readers.add(reader);
        String request = "GET %s:all?follow=true HTTP/1.1\r\nHost: x\r\n\r\n";
        reader
            .getOutputStream()
            .write(request.formatted(logs(job)).getBytes(StandardCharsets.UTF_8));
      }
      for (Socket reader : readers) {
        assertThat(reader.getInputStream().read()).isEqualTo('H');
      }
      assertThat(Thread.getAllStackTraces().size()).isLessThan(before + 60);
      house.write(job, "workerpool0-0", "02 stdout to-all-of-you");
      for (Socket reader : readers) {
        String seen = read(reader);
        while (!seen.contains("to-all-of-you")) {
          seen = read(reader);
        }
      }
    } finally {
      for (Socket reader : readers) {
        reader.close();
      }
    }
  }

  private static String read(Socket reader) throws IOException {
    byte[] buffer = new byte[1 << 16];
    int read = reader.getInputStream().read(buffer);
    assertThat(read).isPositive();
    return new String(buffer, 0, read, StandardCharsets.UTF_8);
  }
}
