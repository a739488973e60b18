package dev.trainyard.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.aiplatform.v1.CustomJob;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A replica with relatives that do all they can to outlive it. */
final class Family {
  /** Writes {@code NAME=PID} of each, the last line is {@code all here}. */
  private static final String CODE =
      """
      import os, signal, time

      def stay(name, line):
          os.write(line, f"{name}={os.getpid()}\\n".encode())
          os.closerange(0, 64)
          time.sleep(600)

      def fork(name, line, *ways):
          pid = os.fork()
          if pid:
              return pid
          for way in ways:
              way()
          stay(name, line)

      def leave():
          if os.fork():
              os._exit(0)

      def deafen():
          for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
              signal.signal(number, signal.SIG_IGN)

      def beget():
          fork("grandchild", line)

      heard, line = os.pipe()
      fork("child", line, beget)
      fork("session", line, os.setsid)
      fork("daemon", line, os.setsid, leave, deafen)
      fork("orphan", line, leave)
      print(f"me={os.getpid()}", flush=True)
      seen = b""
      while seen.count(b"\\n") < 5:
          seen += os.read(heard, 100)
      print(seen.decode() + "all here", flush=True)
      time.sleep(600)
      """;

  private static final Pattern MEMBER = Pattern.compile("[a-z]+=([0-9]+)");

  private Family() {}

  static CustomJob aJob() {
    return Specs.aJob(Specs.aPythonPool(1, CODE));
  }

  /** The process ids of all six, once they live. */
  static List<Long> awaitAll(Site site, CustomJob job) throws Exception {
    String log = site.awaitLog(job, "workerpool0-0", "all here");
    Matcher member = MEMBER.matcher(log);
    List<Long> pids = new ArrayList<>();
    while (member.find()) {
      pids.add(Long.valueOf(member.group(1)));
    }
    assertThat(pids).as(log).hasSize(6).allMatch(StoppedJobTest::isAlive);
    return pids;
  }

  /** Processes that were started with this folder on their command line. */
  static List<ProcessHandle> of(Path folder) {
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().commandLine().orElse("").contains(folder.toString()))
        .toList();
  }
}
