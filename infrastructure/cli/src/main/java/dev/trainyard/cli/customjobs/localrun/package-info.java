/** Training code on this machine alone, as a job of a Vertex AI that lives only as long. */
@NullMarked
package dev.trainyard.cli.customjobs.localrun;

import org.jspecify.annotations.NullMarked;
