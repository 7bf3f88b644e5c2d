/** Staff lets people in again who lost what lets them in. */
package io.guichet.rest.recovery;
