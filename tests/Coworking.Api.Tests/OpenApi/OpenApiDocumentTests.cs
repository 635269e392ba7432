using System.Diagnostics;
using System.Text.Json.Nodes;
using Coworking.Api.Platform.OpenApi;
using Xunit;

namespace Coworking.Api.Tests.OpenApi;

public sealed class OpenApiDocumentTests
{
    private static readonly JsonObject Document = OpenApiDocument.Make();

    [Fact]
    public async Task The_official_schema_of_OpenAPI_3_1_accepts_the_document() =>
        Assert.Equal("", await ValidateAsync(Document));

    [Fact]
    public async Task The_official_schema_refuses_a_broken_document()
    {
        var broken = (JsonObject)Document.DeepClone();
        broken["paths"]!["/health"]!["get"]!["responses"] = new JsonArray();

        Assert.NotEqual("", await ValidateAsync(broken));
    }

    [Fact]
    public void Every_HTTP_function_is_in_the_document_and_nothing_else()
    {
        var functions = OpenApiDocument.HttpFunctions()
            .SelectMany(one => one.Trigger.Methods!.Where(verb => !verb.Equals("head", StringComparison.OrdinalIgnoreCase)).Select(verb => $"{verb.ToLowerInvariant()} /{one.Trigger.Route}"));
        var described = ((JsonObject)Document["paths"]!).SelectMany(path => ((JsonObject)path.Value!).Select(item => $"{item.Key} {path.Key}"));

        Assert.Equal(functions.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_reference_leads_somewhere()
    {
        var text = Document.ToJsonString();
        var schemas = (JsonObject)Document["components"]!["schemas"]!;
        foreach (var reference in text.Split("\"$ref\":\"#/components/schemas/").Skip(1).Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)]))
        {
            Assert.True(schemas.ContainsKey(reference), reference);
        }

        Assert.DoesNotContain("\"$ref\":\"#\"", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"object","properties":{"a":{"type":"integer"}},"required":["a"],"additionalProperties":false}""", """{"a":1}""", true)]
    [InlineData("""{"type":"object","properties":{"a":{"type":"integer"}},"required":["a"]}""", """{"b":1}""", false)]
    [InlineData("""{"type":"object","properties":{"a":{"type":"integer"}},"additionalProperties":false}""", """{"a":1,"b":2}""", false)]
    [InlineData("""{"type":["string","null"]}""", "null", true)]
    [InlineData("""{"type":"string","enum":["x"]}""", "\"y\"", false)]
    [InlineData("""{"type":"array","items":{"type":"string"}}""", "[1]", false)]
    [InlineData("""{"allOf":[{"type":"object"},{"required":["code"]}]}""", "{}", false)]
    public void The_check_of_answers_tells_right_from_wrong(string schema, string value, bool fits) =>
        Assert.Equal(fits, !new JsonSchemaCheck(Document).Errors(JsonNode.Parse(value), JsonNode.Parse(schema)).Any());

    /// <summary>What the validator of the OpenAPI schema (npm) says; empty where it has nothing to say.</summary>
    private static async Task<string> ValidateAsync(JsonObject document)
    {
        var tools = Path.Combine(Repository(), "tests", "tools");
        using var node = Process.Start(new ProcessStartInfo("node", ["validate-openapi.mjs"])
        {
            WorkingDirectory = tools,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        await node.StandardInput.WriteAsync(document.ToJsonString());
        node.StandardInput.Close();
        var said = await node.StandardOutput.ReadToEndAsync() + await node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();
        return node.ExitCode == 0 ? "" : $"exit {node.ExitCode}: {said}";
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CoworkingServerless.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
