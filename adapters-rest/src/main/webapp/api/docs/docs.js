window.ui = SwaggerUIBundle({
  url: '/api/openapi?format=json',
  dom_id: '#swagger-ui',
  deepLinking: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  validatorUrl: null,
});
