using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Coworking.Api.Platform.OpenApi;

public sealed class OpenApiFunctions(ApiDescription description)
{
    [Function("OpenApi"), Access(Caller.Anyone)]
    [Summary("This description of the API"), Answer(200), Answer(304)]
    public IResult Get([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "openapi.json")] HttpRequest request) =>
        description.Answer(request);
}

/// <summary>The OpenAPI document, made once: it changes with the code alone.</summary>
public sealed class ApiDescription
{
    private readonly Lazy<byte[]> _document = new(OpenApiDocument.ToUtf8Json);

    public IResult Answer(HttpRequest request) => JsonAnswer.Cacheable(request, _document.Value, maxAgeSeconds: 300);
}
