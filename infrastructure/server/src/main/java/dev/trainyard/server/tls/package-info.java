/** The certificates with which the server speaks TLS, and the local authority that vouches. */
@NullMarked
package dev.trainyard.server.tls;

import org.jspecify.annotations.NullMarked;
