/** What every feature's values share: how a malformed value is refused. */
package io.guichet.domain.shared;
