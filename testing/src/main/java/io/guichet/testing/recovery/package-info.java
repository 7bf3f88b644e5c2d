/** Cases of people who lost what lets them in, in memory. */
package io.guichet.testing.recovery;
