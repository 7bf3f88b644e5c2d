/** The operator's platform (plateforme agréée) over the API that XP Z12-013 prescribes. */
package io.guichet.payments.platform;
