package dev.trainyard.cli.sources;

import picocli.CommandLine.Command;

/** Explains what is made to be installed elsewhere. */
@Command(
    name = "dist",
    description = {
      "Makes what can be installed: trainyard-VERSION.tar.gz and trainyard_VERSION_all.deb, in infrastructure/dist/target.",
      "The same sources give the same bytes."
    })
public final class DistCommand extends SourceCommand {}
