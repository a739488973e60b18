package dev.trainyard.cli.demo;

/**
 * A job of the demo.
 *
 * @param example the folder below {@code examples}
 * @param key the submission key, new in every run
 * @param request a CustomJob as JSON
 * @param metrics the object in the bucket that the training code writes at its end
 */
record DemoJob(String example, String key, String request, String metrics) {}
