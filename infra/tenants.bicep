metadata description = 'What the region has once for all libraries: the tenants that people sign in with, and the site that shows all centres. The tenants are made up: put the region\'s own here.'

import { SignIn } from 'modules/sign-in.bicep'

@export()
@description('Who may sign in at one library, by the registrations of its API in both tenants. Ids are no secrets.')
func signInOf(patronsClientId string, staffClientId string) SignIn => {
  patrons: {
    authority: 'https://coworkingdemo.ciamlogin.com/10000000-0000-4000-8000-000000000001/v2.0'
    issuer: 'https://10000000-0000-4000-8000-000000000001.ciamlogin.com/10000000-0000-4000-8000-000000000001/v2.0'
    tenantId: '10000000-0000-4000-8000-000000000001'
    clientId: patronsClientId
  }
  staff: {
    #disable-next-line no-hardcoded-env-urls // a parameter file is compiled before any cloud is known
    authority: 'https://login.microsoftonline.com/20000000-0000-4000-8000-000000000002/v2.0'
    #disable-next-line no-hardcoded-env-urls
    issuer: 'https://login.microsoftonline.com/20000000-0000-4000-8000-000000000002/v2.0'
    tenantId: '20000000-0000-4000-8000-000000000002'
    clientId: staffClientId
  }
}

@export()
@description('The site whose page shows all centres of the region: https://region.example.kz. Its pages may read every library\'s API, too; empty: no other site may.')
var regionalOrigin = ''
