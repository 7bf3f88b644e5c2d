/** Who may call what, at the edges and at the last door. */
package io.guichet.permit;
