using Coworking.Api.Platform.Identity;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Recordings;

/// <summary>Who changes a recording, as its history names them.</summary>
internal static class Author
{
    /// <summary>The name that the staff member goes by at the desk, which may be empty; null where nobody asks and the program works by itself.</summary>
    public static string? Of(HttpRequest? request) => request is null ? null : CurrentUser.Of(request.HttpContext).Alias;
}
