package dev.trainyard.cli.sources;

import picocli.CommandLine.Command;

/** Explains the whole gate. */
@Command(
    name = "test",
    description =
        "Builds everything and runs all tests. Looks for a JDK, Maven, Python, Node, zsh and fish, and installs what it may; then it is ./mvnw verify.")
public final class TestCommand extends SourceCommand {}
