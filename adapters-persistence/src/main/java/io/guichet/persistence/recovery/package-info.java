/** Cases of people who lost what lets them in, as rows. */
package io.guichet.persistence.recovery;
