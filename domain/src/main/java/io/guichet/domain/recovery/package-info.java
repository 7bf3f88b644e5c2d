/** Somebody lost what lets him in: what staff looks at, who decides, and what is waited for. */
package io.guichet.domain.recovery;
