metadata description = 'Who may sign in, and the settings by which the API knows them.'

@export()
@description('A tenant whose people the API lets in. Nothing here is a secret.')
type People = {
  @description('OpenID Connect authority, with its version: https://HOST/TENANT/v2.0')
  authority: string

  @description('The issuer as it stands in the tokens of that tenant.')
  issuer: string

  @description('The tenant, as in the claim "tid".')
  tenantId: string

  @description('The registration of this library\'s API in that tenant; tokens made out to another one are refused.')
  clientId: string
}

@export()
@description('Who may sign in.')
type SignIn = {
  @description('Readers: the region\'s External ID tenant.')
  patrons: People

  @description('Librarians, directors and regional IT: the workforce tenant, by app roles.')
  staff: People
}

@export()
@description('What the pages of one library must know; web/stamp.mjs writes it into them.')
type SiteSettings = {
  @description('Where the API is reached.')
  api: string

  @description('Where readers sign in, and where staff do.')
  identity: {
    authority: string
    clientId: string
    scope: string
    staff: { authority: string, clientId: string, scope: string }
  }

  @description('Where recordings are uploaded to and played from.')
  blobs: string
}

@export()
@description('The settings of one scheme (section Identity of the API\'s configuration).')
func settingsOf(scheme string, people People) { *: string } => {
  'Identity__${scheme}__Authority': people.authority
  'Identity__${scheme}__ClientId': people.clientId
  'Identity__${scheme}__TenantId': people.tenantId
  'Identity__${scheme}__MapInboundClaims': 'false'
  'Identity__${scheme}__TokenValidationParameters__ValidIssuer': people.issuer
  'Identity__${scheme}__TokenValidationParameters__ValidAudience': people.clientId
  'Identity__${scheme}__TokenValidationParameters__ValidAlgorithms__0': 'RS256'
  'Identity__${scheme}__TokenValidationParameters__RoleClaimType': 'roles'
  'Identity__${scheme}__TokenValidationParameters__NameClaimType': 'sub'
}

@export()
@description('What the pages must know, from the parts that it is made of.')
func siteSettingsOf(api string, signIn SignIn, blobs string) SiteSettings => {
  api: api
  identity: {
    authority: signIn.patrons.authority
    clientId: signIn.patrons.clientId
    scope: scopeOf(signIn.patrons)
    staff: {
      authority: signIn.staff.authority
      clientId: signIn.staff.clientId
      scope: scopeOf(signIn.staff)
    }
  }
  blobs: blobs
}

@description('What the pages ask for: an alias, the API, and to go on when the first hour is over.')
func scopeOf(people People) string => 'openid profile offline_access api://${people.clientId}/api'
