export default {
  stepladder: {
    input: './openapi.json',
    output: {
      target: './orval/client.ts',
      client: 'fetch',
      baseUrl: { runtime: 'process.env.STEPLADDER_URL' },
      // Of a body that is a file or a form orval 8.38 makes code that does not compile.
      override: { contentType: { exclude: ['multipart/form-data'] } },
    },
  },
};
