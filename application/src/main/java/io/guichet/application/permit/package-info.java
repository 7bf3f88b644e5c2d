/** Who acts, and what he may: the check before every use case. */
package io.guichet.application.permit;
