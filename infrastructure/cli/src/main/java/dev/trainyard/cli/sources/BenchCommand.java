package dev.trainyard.cli.sources;

import picocli.CommandLine.Command;

/** Explains the measurements. */
@Command(
    name = "bench",
    customSynopsis = "trainyard bench [intake|creates|emulator|replicas|watch|start] [JOBS]",
    description = "Measures, beside what bounds it in the same run.",
    footer = {
      "",
      "intake    sends JOBS (20000) submissions through Kafka to a local Vertex AI that runs nothing, twice: cold and warm; prints jobs a second beside COPY of the same rows",
      "creates   creates JOBS (20000) one by one with 16 clients, over gRPC and over REST, three times; prints creates a second beside a hand-written JDBC loop of the same inserts",
      "emulator  creates JOBS (20000) that run nothing at the emulator alone, through Google's client with 16 threads, three times; prints creates a second beside the health check, the emptiest method of the same port",
      "replicas  starts JOBS (100) replicas as processes, each beside the same python3 -c alone; prints the time to the first line of both, and their ratio",
      "watch     has JOBS (10000) run for long and ends one every second on Vertex's side, with 60 lists a minute; prints how long it takes until Trainyard knows, and the calls that it made, beside a get for each every 5 s",
      "start     starts the command line JOBS (20) times for each of some commands, in turns with java -version; prints the time to the first output of each, and their ratio"
    })
public final class BenchCommand extends SourceCommand {}
