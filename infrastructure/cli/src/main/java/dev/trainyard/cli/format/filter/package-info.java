/** gcloud's filter language, applied to JSON on this side of the wire. */
@NullMarked
package dev.trainyard.cli.format.filter;

import org.jspecify.annotations.NullMarked;
