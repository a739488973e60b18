/** {@code --config}: a CustomJobSpec in YAML or JSON, held against what Vertex AI knows. */
@NullMarked
package dev.trainyard.cli.customjobs.config;

import org.jspecify.annotations.NullMarked;
