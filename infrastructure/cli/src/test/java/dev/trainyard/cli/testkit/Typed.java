package dev.trainyard.cli.testkit;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/**
 * What a command answered.
 *
 * @param out what it printed
 * @param err what it complained
 */
public record Typed(int exitCode, String out, String err) {
  public static Typed into(CommandLine line, String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    int exitCode = line.execute(words);
    return new Typed(exitCode, out.toString(), err.toString());
  }
}
