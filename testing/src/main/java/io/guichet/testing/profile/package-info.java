/** Profiles, in memory. */
package io.guichet.testing.profile;
