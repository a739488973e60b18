package dev.trainyard.domain.packaging;

/**
 * A file or folder that is copied.
 *
 * @param from seen from the code's folder
 * @param to seen from the image's working directory
 */
public record Copy(String from, String to) {}
