/** What every feature's values share: how a malformed value is refused, and the digest in use. */
package io.guichet.domain.shared;
