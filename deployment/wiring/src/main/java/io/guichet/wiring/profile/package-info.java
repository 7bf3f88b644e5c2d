/** Builds what people do with their profiles. */
package io.guichet.wiring.profile;
