/** The second factor: what somebody has besides what he knows, and how often he may guess. */
package io.guichet.domain.factor;
