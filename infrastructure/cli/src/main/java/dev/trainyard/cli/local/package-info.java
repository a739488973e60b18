/** What lies on this machine: folders, running servers, how to start one. */
@NullMarked
package dev.trainyard.cli.local;

import org.jspecify.annotations.NullMarked;
