package dev.trainyard.cli.sources;

import picocli.CommandLine.Command;

/** Explains the trial under fire. */
@Command(
    name = "chaos",
    description =
        "Breaks servers, PostgreSQL, Kafka, Vertex and the ways between them, and checks what became of every job. ./trainyard chaos --help says with which options.")
public final class ChaosCommand extends SourceCommand {}
